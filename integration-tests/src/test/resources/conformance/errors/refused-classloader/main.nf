workflow {
    println this.class.classLoader
}
