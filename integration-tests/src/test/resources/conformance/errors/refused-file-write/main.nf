workflow {
    new File('x').text = 'y'
}
