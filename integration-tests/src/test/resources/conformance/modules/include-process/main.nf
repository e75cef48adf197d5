include { SAY } from './modules/say'

workflow {
    SAY('word') | view
}
