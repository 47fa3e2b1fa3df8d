"""OpenStack Swift with its S3 interface, as small as it can be: one process, one device, one copy of everything.

Usage: python3 serve.py FOLDER ACCESS_KEY SECRET_KEY. Prints its port, and ends with its standard input.
Needs the Debian package python3-swift.
"""
import os
import sys
import threading

import eventlet

eventlet.monkey_patch()

from eventlet import wsgi  # noqa: E402
from swift.common.ring import RingBuilder  # noqa: E402
from swift.common.storage_policy import reload_storage_policies  # noqa: E402
from swift.common import utils  # noqa: E402

folder, access_key, secret_key = sys.argv[1:]
devices = os.path.join(folder, "devices")
os.makedirs(os.path.join(devices, "d1"), exist_ok=True)

SWIFT_CONF = """
[swift-hash]
swift_hash_path_suffix = suffix
swift_hash_path_prefix = prefix

[storage-policy:0]
name = only
default = yes
"""

PROXY_CONF = """
[DEFAULT]
swift_dir = {folder}
user = {user}

[pipeline:main]
pipeline = catch_errors cache listing_formats s3api tempauth slo dlo proxy-server

[app:proxy-server]
use = egg:swift#proxy
allow_account_management = true
account_autocreate = true

[filter:catch_errors]
use = egg:swift#catch_errors

[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:1

[filter:listing_formats]
use = egg:swift#listing_formats

[filter:s3api]
use = egg:swift#s3api
s3_acl = false
location = us-east-1

[filter:tempauth]
use = egg:swift#tempauth
user_{account}_{name} = {secret} .admin
storage_url_scheme = http

[filter:slo]
use = egg:swift#slo

[filter:dlo]
use = egg:swift#dlo
"""

SERVER_CONF = """
[DEFAULT]
swift_dir = {folder}
devices = {devices}
mount_check = false
user = {user}
disable_fallocate = true

[pipeline:main]
pipeline = {kind}-server

[app:{kind}-server]
use = egg:swift#{kind}
"""


def write(name, text):
    path = os.path.join(folder, name)
    with open(path, "w") as file:
        file.write(text)
    return path


def listen():
    return eventlet.listen(("127.0.0.1", 0))


write("swift.conf", SWIFT_CONF)
utils.SWIFT_CONF_FILE = os.path.join(folder, "swift.conf")
utils.HASH_PATH_SUFFIX, utils.HASH_PATH_PREFIX = b"suffix", b"prefix"
utils.validate_hash_conf = lambda: None
reload_storage_policies()

account, name = access_key.split(":")
values = dict(folder=folder, devices=devices, user=os.environ.get("USER", "root"), account=account, name=name, secret=secret_key)
sockets = {kind: listen() for kind in ("account", "container", "object")}
for kind, socket in sockets.items():
    builder = RingBuilder(4, 1, 0)
    port = socket.getsockname()[1]
    builder.add_dev(dict(id=0, region=1, zone=1, weight=1.0, ip="127.0.0.1", port=port, device="d1"))
    builder.rebalance()
    builder.get_ring().save(os.path.join(folder, kind + ".ring.gz"))

from paste.deploy import loadapp  # noqa: E402

quiet = open(os.devnull, "w")
for kind, socket in sockets.items():
    app = loadapp("config:" + write(kind + ".conf", SERVER_CONF.format(kind=kind, **values)))
    eventlet.spawn(wsgi.server, socket, app, log=quiet, log_output=False)

proxy = listen()
app = loadapp("config:" + write("proxy.conf", PROXY_CONF.format(**values)))
print(proxy.getsockname()[1], flush=True)


def end_with_parent():
    eventlet.patcher.original("os").read(0, 1)
    os._exit(0)


eventlet.patcher.original("threading").Thread(target=end_with_parent, daemon=True).start()
wsgi.server(proxy, app, log=quiet, log_output=False)
