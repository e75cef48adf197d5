include { A as B } from './a.nf'

process B {
    exec:
    println 1
}

workflow {
    B()
}
