params.a = 'script'

workflow {
    println params.a
    println params.b
}
