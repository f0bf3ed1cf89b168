/** Words of which synthetic stories are made. */
const split = (text: string): readonly string[] => text.trim().split(/\s+/);

export const nouns = split(`
	account adapter agenda alert analyst answer approval archive audit backlog batch board branch bridge brief budget
	buffer calendar campaign canal caption cargo catalog channel chart checklist claim client clinic cluster column comment
	committee compass complaint contract counter courier coupon crew curve customer cycle dashboard deadline decision
	delivery depot design desk detail device diagram digest district document draft driver engine engineer error estimate
	event exception executive export factory feature feedback field figure file filter finding fleet folder forecast form
	formula freight garage gate gauge glossary grant guide handbook harbour header incident index input inspection interview
	inventory invoice island journal kiosk label lantern latency layer leader ledger lesson letter library licence line
	loader logbook machine manager manual margin market measure meeting memo meter method migration mill mirror mistake
	model module monitor nurse office operator orchard order outage owner packet panel parcel partner patch path patient
	pattern payment payroll permit phase pilot pipeline planner plant platform policy portal premium press printer process
	product profile project prototype pump quality quarry query question queue quota railway reading record refund region
	register release reminder rental report request reserve result retailer review rider risk river roster route rule sample
	schedule school script sensor server shelf shift shipment signal source sponsor stage station statement storage store
	student studio summary supplier support survey switch system table target tariff team teller template terminal ticket
	tool tower tracker trader training transfer trial turbine update vault vendor version visitor volume voucher warehouse
	weather weekend window workshop yard
`);

export const verbs = split(`
	adapted agreed aligned answered argued asked assembled audited automated backed balanced borrowed built called carried
	changed charted checked chose cleaned closed collected compared convinced corrected counted cut decided delayed
	delivered designed doubled drafted drew dropped ended explained extended fixed followed found gathered guarded halved
	handed held helped hired invited isolated joined kept labelled launched learned led linked listed logged mapped measured
	merged met moved named negotiated noticed opened ordered owned paired paused planned presented printed proposed proved
	pulled pushed questioned raised ran reached read rebuilt reduced refused removed repaired replaced reported retired
	returned reviewed routed saved scheduled sent separated shared shipped showed simplified sketched sorted split started
	stopped stored taught tested timed told traced tracked trained turned unlocked visited waited walked warned watched
	wrote
`);

export const adjectives = split(`
	annual broken busy calm cheap clear cold costly critical daily dark deep dense double early empty exact external false
	familiar fast final flat formal fragile fresh frozen full green heavy hidden hourly idle internal joint large late local
	loud manual missing monthly narrow national nervous new noisy old open painful partial patient plain private proven
	public quick quiet rare regional remote rough senior shared short silent simple single slow small solid stale steady
	strict sudden tight tired urgent useful vague warm weekly wide wrong young
`);

export const skills = split(`
	Ansible Athena Bash Bedrock Cobol Dagster dbt Django Docker Excel Figma Flask Flink Git Go Grafana GraphQL Hadoop Java
	Jenkins Kafka Kotlin Kubernetes Lambda Looker Matlab MongoDB Postgres Python React Redis Redshift Ruby Rust Salesforce
	Scala Snowflake Spark Splunk SQL Streamlit Tableau Terraform TypeScript
`);

/** Parts of which names are made that no dictionary has. */
export const syllables = split(`
	bal bren cor dal dor fen fir gar hal hem jor kel kin lan lor mar mer mon nar nol or pel per quin ral ren sar sel tam tor
	ul var ven vor wen wil yar zan zel
`);
