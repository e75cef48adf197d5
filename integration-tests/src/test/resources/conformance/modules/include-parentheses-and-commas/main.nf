include { A } from './a.nf'; include { B as C } from "${projectDir}/a.nf"

workflow {
    A() | view
    C() | view
}
