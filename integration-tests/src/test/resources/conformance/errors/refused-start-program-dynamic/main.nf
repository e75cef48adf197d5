workflow {
    def name = 'execute'
    "ls"."$name"()
}
