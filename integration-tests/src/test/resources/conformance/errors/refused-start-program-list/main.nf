workflow {
    ['ls', '-l'].execute()
}
