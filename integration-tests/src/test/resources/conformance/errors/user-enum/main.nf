enum Color { RED, GREEN }
workflow {
    println Color.RED
}
