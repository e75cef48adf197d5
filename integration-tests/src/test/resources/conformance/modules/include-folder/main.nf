include { TOOL } from './modules/tool'

workflow {
    TOOL('x') | view
}
