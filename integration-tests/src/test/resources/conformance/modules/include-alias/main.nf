include { SAY as FIRST } from './say.nf'
include { SAY as SECOND; SHOUT } from './say.nf'

workflow {
    FIRST('one') | view
    SECOND('two') | view
    SHOUT('three') | view
}
