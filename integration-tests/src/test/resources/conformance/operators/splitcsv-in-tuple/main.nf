workflow {
    channel.of(['run1', file('t.csv')]).splitCsv(header: true).view { name, row -> "$name ${row.id}" }
    channel.of(['a,b', 'c,d']).splitCsv(elem: 1).view()
}
