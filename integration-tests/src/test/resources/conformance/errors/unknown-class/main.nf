workflow {
    println new Frobnicator()
}
