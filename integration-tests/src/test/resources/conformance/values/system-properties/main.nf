workflow {
    println System.properties['os.name']
    println System.properties.'file.separator' + System.getProperty('no.such', 'none')
}
