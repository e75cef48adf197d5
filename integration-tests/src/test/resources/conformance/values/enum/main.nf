enum Colour {
    RED, GREEN,
    BLUE
}

process PAINT {
    debug true

    input:
    val colour

    script:
    """
    echo painted $colour
    """
}

workflow {
    PAINT(channel.of(Colour.GREEN))
    println "${Colour.values()} ${Colour.valueOf('BLUE').ordinal()}"
    println Colour.RED == Colour.RED && Colour.RED < Colour.BLUE && Colour.RED instanceof Colour
    switch (Colour.RED) {
        case Colour.BLUE: println 'cold'; break
        case Colour.RED: println 'warm'; break
    }
}
