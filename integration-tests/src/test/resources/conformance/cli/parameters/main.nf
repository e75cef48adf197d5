workflow {
    println params.sort { it.key }
}
