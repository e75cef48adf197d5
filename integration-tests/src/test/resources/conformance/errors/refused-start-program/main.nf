workflow {
    'ls'.execute()
}
