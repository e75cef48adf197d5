workflow {
    evaluate('1')
}
