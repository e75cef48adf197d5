workflow {
    channel.of('a').splitCsv(heder: true).view()
}
