workflow {
    println args
    println args.size()
}
