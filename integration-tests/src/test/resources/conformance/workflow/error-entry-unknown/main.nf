workflow FIRST {
    println 'first'
}

workflow {
    println 'none'
}
