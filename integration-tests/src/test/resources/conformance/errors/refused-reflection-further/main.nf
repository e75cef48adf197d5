workflow {
    println 'x'.getClass().classLoader
}
