workflow {
    new Socket('localhost', 80)
}
