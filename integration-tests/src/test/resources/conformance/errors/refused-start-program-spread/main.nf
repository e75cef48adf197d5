workflow {
    ['ls', 'pwd']*.execute()
}
