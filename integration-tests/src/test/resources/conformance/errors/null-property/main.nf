workflow {
    def row = null
    println row.name
}
