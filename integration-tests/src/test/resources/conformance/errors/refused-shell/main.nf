workflow {
    new GroovyShell().evaluate('1')
}
