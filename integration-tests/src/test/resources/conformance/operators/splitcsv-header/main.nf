workflow {
    channel.fromPath('t.csv').splitCsv(header: true).view { row -> "${row.id}: ${row.note}" }
}
