workflow {
    String.metaClass.shout = { 'x' }
}
