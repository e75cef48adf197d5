process LENIENT {
    cache 'lenient'

    input:
    path x

    output:
    path 'y'

    script:
    "cp $x y"
}

process DEEP {
    cache 'deep'

    input:
    path x

    output:
    path 'z'

    script:
    "cp $x z"
}

workflow {
    LENIENT(file('a.txt')) | DEEP
}
