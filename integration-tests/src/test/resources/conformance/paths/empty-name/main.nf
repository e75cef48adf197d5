workflow {
    println file('')
}
