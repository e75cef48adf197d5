workflow {
    new File('x').write('y')
}
