workflow {
    left = channel.of(record(id: 1, a: 'x'), record(id: 2, a: 'y'), record(id: 2, a: 'z'))
    right = channel.of(record(id: 2, b: 'p'), record(id: 3, b: 'q'))
    left.join(right, by: 'id').view { r -> "pair ${r.id} ${r.a} ${r.b}" }
    left.join(right, by: 'id', remainder: true).filter { r -> r.a == null || r.b == null }.view()
}
