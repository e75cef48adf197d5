process WRITE {
    input:
    val name

    output:
    tuple val('all'), val(name), path("${name}.txt")

    script:
    """
    echo $name > ${name}.txt
    """
}

process GATHER {
    debug true

    input:
    tuple val(key), val(names), path('part?.txt')

    script:
    """
    # came as $names
    echo $key \$(cat part*.txt | sort) ${names.sort(false)}
    """
}

workflow {
    // Another order in each run, as if other tasks had been faster.
    words = params.turned ? ['c', 'b', 'a'] : ['a', 'b', 'c']
    WRITE(channel.fromList(words))
    order = WRITE.out.toSortedList { left, right -> words.indexOf(left[1]) <=> words.indexOf(right[1]) }
    GATHER(order.flatMap { it }.groupTuple())
}
