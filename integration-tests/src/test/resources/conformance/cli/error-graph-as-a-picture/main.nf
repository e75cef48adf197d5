workflow {
    println 'never'
}
