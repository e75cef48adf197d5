workflow {
    new FileOutputStream('x')
}
