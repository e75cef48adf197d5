enum Colour { RED, GREEN }

workflow {
    println Colour.GREN
}
