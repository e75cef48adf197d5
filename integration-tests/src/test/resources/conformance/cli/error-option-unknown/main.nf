workflow {
    println 'running'
}
