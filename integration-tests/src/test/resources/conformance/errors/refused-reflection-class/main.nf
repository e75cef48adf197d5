workflow {
    println 'x'.class
}
