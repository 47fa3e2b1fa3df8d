/** Words at the top of resumes that are no part of a name, in the languages that most of them are written in; without accents. */

const setOf = (words: string) => new Set(words.trim().split(/\s+/));

/** "Name: Ana Ruiz": the label says what follows. */
export const namedBy =
  /^(?:full name|name|nombre(?: completo| y apellidos)?|nome(?: completo)?|nom(?: complet)?|vor- und nachname|姓名|氏名|이름|성명|имя|الاسم)\s*[:：]\s*(.+)$/iu;

/** What headings are made of. */
export const headingWords: ReadonlySet<string> = setOf(`
  resume cv curriculum vitae biodata profile summary objective about contact contacts details personal information data
  experience education skills employment history career references languages projects awards certifications qualifications
  cover letter application document page title name date birth nationality gender address email phone mobile telephone
  confidential portfolio overview professional work academic publications interests hobbies volunteer updated last draft template
  hoja de-vida vida perfil resumen experiencia educacion formacion habilidades contacto datos personales idiomas objetivo carta
  presentacion solicitud lebenslauf profil kenntnisse ausbildung berufserfahrung bewerbung anschreiben kontakt personliche daten
  formation competences experiences coordonnees candidature motivation curriculo experiencias formacao habilidade dados
  perfil resumo objetivo esperienza istruzione formazione competenze dati personali europass
  简历 个人简历 履历 簡歷 個人簡歷 履歴書 職務経歴書 이력서 자기소개서 резюме анкета سيرة ذاتية
`);

/** What job titles and the names of employers, schools and places are made of. */
export const titleWords: ReadonlySet<string> = setOf(`
  engineer developer manager director assistant associate analyst designer consultant specialist coordinator supervisor
  administrator administrative technician driver nurse teacher clerk cashier operator worker picker packer loader welder
  electrician plumber mechanic carpenter cook chef barista waiter waitress server bartender cleaner janitor guard officer
  representative agent advisor adviser accountant bookkeeper lawyer attorney paralegal scientist researcher professor lecturer
  student intern trainee apprentice graduate candidate architect programmer tester writer editor journalist translator
  photographer therapist pharmacist physician doctor surgeon dentist caregiver receptionist secretary executive president
  founder owner entrepreneur freelancer freelance leader lead head chief senior junior principal staff software hardware
  frontend backend fullstack full-stack web data machine learning cloud security network systems sales marketing product project
  program business finance financial human resources customer service support operations logistics warehouse retail
  construction manufacturing quality production maintenance healthcare medical registered certified licensed
  university college school institute academy company corporation inc ltd llc gmbh group department hospital
  new street avenue road boulevard lane drive suite apartment city state county country united states kingdom
  ingeniero ingeniera desarrollador desarrolladora gerente asistente auxiliar analista disenador disenadora consultor
  conductor chofer enfermero enfermera profesor profesora cajero cajera operario operaria mozo almacen vendedor vendedora
  tecnico tecnica cocinero cocinera camarero camarera limpieza estudiante contador contadora abogado abogada calle avenida
  ingenieur entwickler entwicklerin fahrer verkaufer lagerist strasse developpeur ingenieure vendeur chauffeur rue
`);
