workflow {
    println file('nothing.txt').text
}
