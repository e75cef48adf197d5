workflow {
    println file('x').baseNam
}
