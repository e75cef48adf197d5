workflow {
    System.exit(1)
}
