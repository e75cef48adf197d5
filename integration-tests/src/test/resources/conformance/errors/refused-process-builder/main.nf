workflow {
    new ProcessBuilder('ls').start()
}
