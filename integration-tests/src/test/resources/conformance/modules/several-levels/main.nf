include { TOP } from './workflows/top'

workflow {
    TOP(channel.of('x'))
    TOP.out.view()
}
