workflow {
    Thread.start { println 1 }
}
