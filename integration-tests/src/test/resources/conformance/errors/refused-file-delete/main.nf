workflow {
    new File('x').delete()
}
