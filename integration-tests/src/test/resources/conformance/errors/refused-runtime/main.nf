workflow {
    Runtime.getRuntime().exec('ls')
}
