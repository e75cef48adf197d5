workflow {
    println new URL('http://localhost').text
}
