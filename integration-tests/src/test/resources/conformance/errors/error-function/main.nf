workflow {
    error "stop here"
}
