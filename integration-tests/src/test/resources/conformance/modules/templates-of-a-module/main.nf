include { FILL } from './modules/fill'

workflow {
    FILL('ann') | view
}
