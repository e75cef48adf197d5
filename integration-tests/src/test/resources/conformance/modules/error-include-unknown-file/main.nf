include { SAY } from './nowhere/say'

workflow {
    SAY()
}
