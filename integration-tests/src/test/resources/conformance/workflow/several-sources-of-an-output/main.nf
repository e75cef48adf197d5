process A {
    input:
    tuple val(id), val(x)

    output:
    tuple val(id), val(y), emit: res

    exec:
    y = x * 10
}

workflow {
    ids = channel.of(['a', 1], ['b', 2])
    A(ids)
    A.out.res.join(ids).view()
}
