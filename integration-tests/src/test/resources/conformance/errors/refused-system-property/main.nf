workflow {
    System.setProperty('a', 'b')
}
