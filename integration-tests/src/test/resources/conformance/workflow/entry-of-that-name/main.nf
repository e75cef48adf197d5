workflow FIRST {
    println 'first'
}

workflow SECOND {
    println 'second'
}

workflow {
    println 'none'
}
