workflow {
    println 'http://localhost'.toURL().text
}
